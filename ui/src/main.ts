import { mount } from "svelte";

import App from "./App.svelte";
import { tauriHost } from "./ipc/client";
import { setHost } from "./ipc/host";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/components.css";

setHost(tauriHost);
mount(App, { target: document.getElementById("app")! });
