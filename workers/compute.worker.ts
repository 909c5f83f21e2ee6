import './guard';
import * as Comlink from 'comlink';
import { runKernel } from './kernels';

Comlink.expose({ run: runKernel });
