//! What a call to the Bot API carries, whichever way it was sent: query, form, JSON or multipart.
//! Values that a form writes as text and JSON writes as numbers read the same.

use super::answer::Refusal;
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Query, Request},
    http::header::CONTENT_TYPE,
};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// A file that came with a call.
pub(crate) struct Upload {
    pub name: String,
    pub bytes: Bytes,
}

/// What a call carries.
#[derive(Default)]
pub(crate) struct Args {
    values: Map<String, Value>,
    files: HashMap<String, Upload>,
}

impl Args {
    /// Reads a request as far as it can be read; what cannot be read is refused as Telegram does.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let mut args = Self::default();
        if let Ok(Query(pairs)) = Query::<Vec<(String, String)>>::try_from_uri(request.uri()) {
            args.values.extend(pairs.into_iter().map(|(k, v)| (k, Value::String(v))));
        }
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
            .to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            args.read_multipart(request).await?;
        } else if kind.starts_with("application/json") {
            let body = Bytes::from_request(request, &()).await.map_err(|_| Refusal::too_large())?;
            match serde_json::from_slice(&body) {
                Ok(Value::Object(values)) => args.values.extend(values),
                _ if body.is_empty() => {}
                _ => return Err(Refusal::bad("can't parse JSON object")),
            }
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            let axum::Form(pairs) = axum::Form::<Vec<(String, String)>>::from_request(request, &())
                .await
                .map_err(|_| Refusal::bad("can't parse the form"))?;
            args.values.extend(pairs.into_iter().map(|(k, v)| (k, Value::String(v))));
        }
        Ok(args)
    }

    /// The arguments of a method that was named in the answer to a webhook.
    pub fn from_object(values: Map<String, Value>) -> Self {
        Self { values, files: HashMap::new() }
    }

    async fn read_multipart(&mut self, request: Request) -> Result<(), Refusal> {
        let broken = |_| Refusal::bad("can't parse the multipart form");
        let mut parts =
            Multipart::from_request(request, &()).await.map_err(|_| Refusal::bad("no boundary"))?;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            let file_name = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|_| Refusal::too_large())?;
            if let Some(name) = file_name {
                self.files.insert(field, Upload { name, bytes });
            } else {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                self.values.insert(field, Value::String(text));
            }
        }
        Ok(())
    }

    /// Everything but the files: what the record of calls keeps.
    pub fn values(&self) -> Value {
        Value::Object(self.values.clone())
    }

    pub fn text(&self, name: &str) -> Option<String> {
        match self.values.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Null => None,
            other => Some(other.to_string()),
        }
    }

    pub fn int(&self, name: &str) -> Option<i64> {
        match self.values.get(name)? {
            Value::Number(n) => n.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn flag(&self, name: &str) -> bool {
        match self.values.get(name) {
            Some(Value::Bool(yes)) => *yes,
            Some(Value::String(text)) => matches!(text.to_ascii_lowercase().as_str(), "true" | "1"),
            _ => false,
        }
    }

    /// A nested value: an object, or its JSON written as text.
    pub fn json(&self, name: &str) -> Result<Option<Value>, Refusal> {
        match self.values.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::bad(&format!("can't parse {name} JSON object"))),
            Some(other) => Ok(Some(other.clone())),
        }
    }

    /// A file in the field itself, or in the part that `attach://` names.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        let attached = self.values.get(name).and_then(Value::as_str);
        let part = attached.and_then(|text| text.strip_prefix("attach://")).unwrap_or(name);
        self.part(part)
    }

    /// The file in a part of the form.
    pub fn part(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }
}
