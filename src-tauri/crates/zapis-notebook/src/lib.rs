//! One function per thing a person does.
pub mod view;
