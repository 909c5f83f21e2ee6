import './guard';
import * as Comlink from 'comlink';
import { openDb } from './duckdb';
import { createEngine } from './engine';

Comlink.expose(createEngine(openDb));
