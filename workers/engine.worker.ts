import './guard';
import * as Comlink from 'comlink';
import { startCompute } from './compute';
import { openDb } from './duckdb';
import { createEngine } from './engine';

Comlink.expose(createEngine(openDb, startCompute()));
