-- Pictures that arrive as one: several messages in the chat, and one message to us.

-- Of an album, the numbers of its other messages: all of them are taken back together. Empty or
-- none for everything else.
alter table outgoing add column album bigint[];
