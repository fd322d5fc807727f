# Every command a developer needs. Without just: scripts/run and scripts/test are the two that matter.

tauri := justfile_directory() / "ui/node_modules/.bin/tauri"

# What there is.
default:
    @just --list --unsorted

# Build, make the sample event's report in build/demo, open the window.
run *arguments:
    scripts/run {{ arguments }}

# Every test, from formatting to the built window.
test:
    scripts/test

# A hundred thousand random days of several laptops (over two hours of one core; see tests/nightly.toml).
nightly days="100000":
    TMPDIR="$(test -d /dev/shm && echo /dev/shm || echo "${TMPDIR:-/tmp}")" ZAPIS_HISTORIES={{ days }} cargo test --config tests/nightly.toml --locked --workspace --features e2e,tauri/custom-protocol --test histories -- --nocapture

# Random bytes at the borders, guided by coverage: packet, ticket, message, line, announcement (needs cargo-fuzz, nightly).
fuzz target seconds="60":
    cargo +nightly fuzz run --fuzz-dir tests/fuzz {{ target }} -- -max_total_time={{ seconds }} -max_len=65536

# Every test but those of the app and its window; needs no WebKit.
fast:
    scripts/test --fast

# The numbers to reach, each beside its yardstick of the same run.
bench *arguments:
    cargo run --locked --release -p zapis-tests --bin bench -- {{ arguments }}

# The report alone: beside typst and WeasyPrint (`pip install typst weasyprint`) and Chromium where they are, and how every
# output grows from 8 to 200 groups.
bench-peers:
    cargo run --locked --release -p zapis-tests --bin bench -- report

# Capturing alone: from key to disk, and from key to painted letter (needs Chromium).
duel:
    cargo run --locked --release -p zapis-tests --bin bench -- duel
    cd ui && npm run --silent keys

# Two laptops in two network namespaces: cable pulled, multicast blocked (as root, after a build).
room *scene:
    sudo -E node tests/net/room.mjs {{ scene }}

# Write the window's types anew from Rust (a test fails while the committed ones differ).
types:
    UPDATE_TYPES=1 cargo test --locked -p zapis-tests types

# The Debian package, and its size.
deb:
    {{ tauri }} build --bundles deb
    ls -lh target/release/bundle/deb/*.deb

# Pictures of every screen with a fake host, and axe-core on each (needs Chromium; says where they lie).
look *screens:
    cd ui && npm run look -- {{ screens }}

# Put Rust into the common form.
fmt:
    cargo fmt --all

# Everything the compilers can say.
lint:
    cargo clippy --locked --workspace --all-targets --features e2e,tauri/custom-protocol -- -D warnings
    cd ui && npm run check

# Licences, advisories, sources and the borders between crates (needs cargo-deny).
deny:
    cargo deny --locked check
