//! Dates as people write them in Polish, English and Ukrainian.
