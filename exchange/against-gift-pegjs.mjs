// Feeds what we export to gift-pegjs, a reader of GIFT that others wrote. Not needed to build or test.
//
//   npm install gift-pegjs@1.0.2          in any folder
//   dockbrief export gift first-48-hours --out bank.gift
//   node exchange/against-gift-pegjs.mjs bank.gift...
//
// Prints what it found of each kind, and ends with 1 where it cannot read a question. It differs
// from Moodle in places that are listed in tests/it/gift_rules.rs; those are not faults.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { parse } = createRequire(process.cwd() + '/')('gift-pegjs')
let failed = false
for (const file of process.argv.slice(2)) {
  const found = {}
  const blocks = readFileSync(file, 'utf8').split(/\n\s*\n/).filter(block => block.trim())
  for (const block of blocks) {
    try {
      for (const { type } of parse(block + '\n')) found[type] = (found[type] ?? 0) + 1
    } catch (error) {
      failed = true
      console.error(`${file}: ${error.message}\n${block}\n`)
    }
  }
  console.log(file, JSON.stringify(found))
}
process.exit(failed ? 1 : 0)
