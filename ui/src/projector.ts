import { mount } from "svelte";

import { tauriHost } from "./ipc/client";
import { setHost } from "./ipc/host";
import Projector from "./plenary/Projector.svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/components.css";

setHost(tauriHost);
mount(Projector, { target: document.getElementById("app")! });
