import type { Language } from '../domain/engine';

/** Made-up data that a person can try the app with: the same seed gives the same text in every browser. */
export interface Sample {
    id: string;
    files(language: Language, seed?: number): SampleFile[];
}

export interface SampleFile {
    name: string;
    text: string;
}
