import { connectSettings } from './settings.ts';

/** Pages without scenes need no more than the reader's settings. */
connectSettings();
