import './app.css';
import { mount } from 'svelte';
import AppView from './App.svelte';
import { crashes, engine, restart } from './client/engine';
import { createApp } from './state/app';
import { prefs } from './state/prefs.svelte';
import { requests } from './state/requests.svelte';

const root = document.documentElement;
root.dataset['app'] = 'starting';
root.dataset['busy'] = 'false';

prefs.start();
requests.start();
const app = createApp(engine, restart, (isBusy) => (root.dataset['busy'] = String(isBusy)));
crashes.addEventListener('crash', (event) => {
    const message = event instanceof CustomEvent ? String(event.detail) : '';
    app.lose({ code: 'engine-crashed', facts: { message } });
});

const places = import('./views/places');
mount(AppView, { target: document.body, props: { app, places } });

app.start(async (isOpen) => {
    await places;
    root.dataset['app'] = isOpen ? 'ready' : 'failed';
});
