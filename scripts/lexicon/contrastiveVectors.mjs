// @ts-nocheck -- numeric loops over typed arrays: a guard at every element would only hide them
import { MatrixProduct } from './matrixProduct.mjs';
import { random } from './random.mjs';

/** How the vectors are trained; sizes in words, statements and epochs. */
export const training = {
  batch: 768,
  epochs: 3,
  temperature: 0.12,
  dropout: 0.15,
  rate: 0.004,
  longest: 40,
};

/**
 * Trains word vectors so that the sum of a text's vectors points where the sum of its partner's does,
 * and away from the others of the batch: InfoNCE in both directions (van den Oord et al. 2018), with
 * Adam (Kingma, Ba 2015). A batch holds pairs of one source, so that sources are not told apart
 * instead of meanings, and no two of one group, since these mean the same.
 * @param {Float32Array} vectors a row per word; changed in place
 * @param {number} dimensions a multiple of 8
 * @param {ReadonlyMap<string, { groups: readonly (readonly [Int32Array, Int32Array][])[], weight: number }>} sources
 *   weight: how often a pair of each group is seen per epoch
 * @param {(line: string) => void} report
 */
export function trainContrastive(vectors, dimensions, sources, report) {
  const { batch, epochs, rate } = training;
  const next = random(23);
  const step = new Step(vectors, dimensions, next);
  const perEpoch = [...sources.values()].map(({ groups, weight }) =>
    Math.floor((groups.length * weight) / batch),
  );
  const totalSteps = epochs * perEpoch.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const plan = [];
    for (const { groups, weight } of sources.values()) {
      let queue = [];
      for (let i = Math.floor((groups.length * weight) / batch); i > 0; i -= 1) {
        if (queue.length < batch) queue = shuffled([...groups], next);
        plan.push(queue.splice(-batch).map((pairs) => pairs[Math.floor(next() * pairs.length)]));
      }
    }
    let loss = 0;
    for (const pairs of shuffled(plan, next)) {
      done += 1;
      const progress = done / totalSteps;
      const warm = Math.min(1, done / 50);
      loss += step.run(pairs, rate * warm * (1 - 0.95 * progress));
    }
    report(`epoch ${epoch + 1}: loss ${(loss / plan.length).toFixed(4)}`);
  }
}

class Step {
  #product;
  #vectors;
  #dimensions;
  #next;
  #mean;
  #square;
  #updates = 0;
  #gradient;
  #sides;
  #scores;

  constructor(vectors, dimensions, next) {
    const { batch } = training;
    this.#vectors = vectors;
    this.#dimensions = dimensions;
    this.#next = next;
    this.#mean = new Float32Array(vectors.length);
    this.#square = new Float32Array(vectors.length);
    this.#gradient = new Float32Array(vectors.length);
    this.#product = new MatrixProduct(6 * batch * dimensions + 2 * batch * batch + 64);
    const side = () => ({
      unit: this.#product.allocate(batch * dimensions),
      transposed: this.#product.allocate(batch * dimensions),
      gradient: this.#product.allocate(batch * dimensions),
      lengths: new Float64Array(batch),
      words: [],
    });
    this.#sides = [side(), side()];
    this.#scores = [this.#product.allocate(batch * batch), this.#product.allocate(batch * batch)];
  }

  /** One batch; returns its mean loss. */
  run(pairs, rate) {
    const { batch, temperature } = training;
    const [a, b] = this.#sides;
    a.words = pairs.map(([words]) => this.#dropped(words));
    b.words = pairs.map(([, words]) => this.#dropped(words));
    this.#embed(a);
    this.#embed(b);
    const [scores, transposed] = this.#scores;
    this.#product.multiply(a.unit, b.transposed, scores, batch, batch, this.#dimensions);
    const loss = scoreGradient(scores, batch, temperature);
    transpose(scores, transposed, batch, batch);
    this.#product.multiply(scores, b.unit, a.gradient, batch, this.#dimensions, batch);
    this.#product.multiply(transposed, a.unit, b.gradient, batch, this.#dimensions, batch);
    const touched = new Set();
    this.#collect(a, touched);
    this.#collect(b, touched);
    this.#adam(touched, rate);
    return loss;
  }

  #dropped(words) {
    const { dropout, longest } = training;
    const kept = words.filter(() => this.#next() >= dropout);
    return (kept.length === 0 ? words : kept).subarray(0, longest);
  }

  #embed(side) {
    const d = this.#dimensions;
    const vectors = this.#vectors;
    const { unit } = side;
    side.words.forEach((words, row) => {
      const at = row * d;
      unit.fill(0, at, at + d);
      for (const word of words) {
        for (let k = 0, from = word * d; k < d; k += 1) unit[at + k] += vectors[from + k];
      }
      let square = 0;
      for (let k = 0; k < d; k += 1) square += unit[at + k] * unit[at + k];
      const length = Math.sqrt(square) + 1e-9;
      side.lengths[row] = length;
      for (let k = 0; k < d; k += 1) unit[at + k] /= length;
    });
    transpose(unit, side.transposed, side.words.length, d);
  }

  /** Takes the gradient of the unit sums back to the words. */
  #collect(side, touched) {
    const d = this.#dimensions;
    const sums = this.#gradient;
    const { unit, gradient } = side;
    side.words.forEach((words, row) => {
      const at = row * d;
      let along = 0;
      for (let k = 0; k < d; k += 1) along += gradient[at + k] * unit[at + k];
      const scale = 1 / side.lengths[row];
      for (const word of words) {
        touched.add(word);
        for (let k = 0, to = word * d; k < d; k += 1) {
          sums[to + k] += scale * (gradient[at + k] - along * unit[at + k]);
        }
      }
    });
  }

  #adam(touched, rate) {
    const d = this.#dimensions;
    this.#updates += 1;
    const correction = Math.sqrt(1 - 0.999 ** this.#updates) / (1 - 0.9 ** this.#updates);
    const [vectors, gradients, means, squares] = [
      this.#vectors,
      this.#gradient,
      this.#mean,
      this.#square,
    ];
    const step = rate * correction;
    for (const word of touched) {
      for (let at = word * d, end = at + d; at < end; at += 1) {
        const gradient = gradients[at];
        gradients[at] = 0;
        const mean = 0.9 * means[at] + 0.1 * gradient;
        const square = 0.999 * squares[at] + 0.001 * gradient * gradient;
        means[at] = mean;
        squares[at] = square;
        vectors[at] -= (step * mean) / (Math.sqrt(square) + 1e-8);
      }
    }
  }
}

/**
 * Turns scores into the gradient of the loss by the scores, in place: softmax by rows and by columns,
 * less one on the diagonal. Returns the mean loss of both.
 */
function scoreGradient(scores, size, temperature) {
  const columns = new Float64Array(size);
  const rows = new Float64Array(size);
  const sharpness = 1 / temperature;
  let loss = 0;
  // Cosines are at most 1: exponents stay in range without taking the maximum away.
  for (let i = 0, at = 0; i < size; i += 1) {
    let sum = 0;
    loss -= (2 * scores[at + i]) / temperature;
    for (let j = 0; j < size; j += 1, at += 1) {
      const weight = Math.exp(scores[at] * sharpness);
      scores[at] = weight;
      sum += weight;
      columns[j] += weight;
    }
    rows[i] = sum;
  }
  for (let i = 0; i < size; i += 1) loss += Math.log(rows[i]) + Math.log(columns[i]);
  const scale = 1 / (2 * size * temperature);
  for (let i = 0; i < size; i += 1) {
    rows[i] = scale / rows[i];
    columns[i] = scale / columns[i];
  }
  for (let i = 0, at = 0; i < size; i += 1) {
    const ofRow = rows[i];
    for (let j = 0; j < size; j += 1, at += 1) scores[at] *= ofRow + columns[j];
    scores[i * size + i] -= 2 * scale;
  }
  return loss / (2 * size);
}

function transpose(from, to, rows, columns) {
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) to[j * rows + i] = from[i * columns + j];
  }
}

function shuffled(list, next) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
