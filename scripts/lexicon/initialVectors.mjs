// @ts-nocheck -- numeric loops over typed arrays: a guard at every element would only hide them
import { MatrixProduct } from './matrixProduct.mjs';
import { random } from './random.mjs';

/**
 * Vectors of words by the contexts they occur in: positive pointwise mutual information of word and
 * context, reduced by a truncated singular value decomposition with a random range finder
 * (Halko, Martinsson, Tropp 2011).
 * @param {readonly Int32Array[]} contexts distinct words of each
 * @param {number} words how many words there are
 * @param {number} dimensions a multiple of 8
 * @returns {Float32Array} a row per word, the singular values taken to the power ½
 */
export function initialVectors(contexts, words, dimensions) {
  const matrix = informationMatrix(contexts, words);
  const width = dimensions + 16;
  const next = random(11);
  let basis = new Float32Array(words * width).map(() => next() + next() + next() - 1.5);
  for (let power = 0; power < 3; power += 1) {
    orthonormalise(basis, words, width);
    basis = timesTransposed(matrix, times(matrix, basis, width), words, width);
  }
  orthonormalise(basis, words, width);
  // Eigenvectors of Qᵀ·X·Xᵀ·Q turn the basis into left singular vectors.
  const projected = times(matrix, basis, width);
  const { values, vectors } = symmetricEigen(gram(projected, contexts.length, width), width);
  const order = [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, dimensions);
  const result = new Float32Array(words * dimensions);
  for (let word = 0; word < words; word += 1) {
    for (let d = 0; d < dimensions; d += 1) {
      let sum = 0;
      for (let k = 0; k < width; k += 1)
        sum += basis[word * width + k] * vectors[k * width + order[d]];
      result[word * dimensions + d] = sum * Math.max(values[order[d]], 0) ** 0.25;
    }
  }
  return result;
}

/** Sparse rows: PPMI of each word with its context. */
function informationMatrix(contexts, words) {
  const counts = new Float64Array(words);
  let total = 0;
  for (const context of contexts) {
    for (const word of context) counts[word] += 1;
    total += context.length;
  }
  const starts = new Int32Array(contexts.length + 1);
  contexts.forEach((context, i) => (starts[i + 1] = starts[i] + context.length));
  const columns = new Int32Array(total);
  const values = new Float32Array(total);
  contexts.forEach((context, i) => {
    const length = Math.max(context.length, 1);
    context.forEach((word, k) => {
      columns[starts[i] + k] = word;
      const information = Math.log(total / (counts[word] * length));
      values[starts[i] + k] = Math.max(information, 0) / Math.sqrt(length);
    });
  });
  return { rows: contexts.length, starts, columns, values };
}

function times({ rows, starts, columns, values }, dense, width) {
  const result = new Float32Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    for (let at = starts[row]; at < starts[row + 1]; at += 1) {
      const from = columns[at] * width;
      const value = values[at];
      for (let k = 0, to = row * width; k < width; k += 1, to += 1)
        result[to] += value * dense[from + k];
    }
  }
  return result;
}

function timesTransposed({ rows, starts, columns, values }, dense, words, width) {
  const result = new Float32Array(words * width);
  for (let row = 0; row < rows; row += 1) {
    for (let at = starts[row]; at < starts[row + 1]; at += 1) {
      const to = columns[at] * width;
      const value = values[at];
      for (let k = 0, from = row * width; k < width; k += 1, from += 1) {
        result[to + k] += value * dense[from];
      }
    }
  }
  return result;
}

/** Makes the columns orthonormal in place: Gram matrix and Cholesky, twice for accuracy. */
function orthonormalise(matrix, rows, width) {
  for (let pass = 0; pass < 2; pass += 1) {
    const lower = cholesky(gram(matrix, rows, width), width);
    for (let row = 0; row < rows; row += 1) {
      const at = row * width;
      for (let j = 0; j < width; j += 1) {
        let sum = matrix[at + j];
        for (let k = 0; k < j; k += 1) sum -= matrix[at + k] * lower[j * width + k];
        matrix[at + j] = sum / lower[j * width + j];
      }
    }
  }
}

function gram(matrix, rows, width) {
  const block = 1024;
  const product = new MatrixProduct(2 * block * width + width * width);
  const transposed = product.allocate(block * width);
  const part = product.allocate(block * width);
  const partial = product.allocate(width * width);
  const result = new Float64Array(width * width);
  for (let start = 0; start < rows; start += block) {
    const count = Math.min(block, rows - start);
    transposed.fill(0);
    part.fill(0);
    part.set(matrix.subarray(start * width, (start + count) * width));
    for (let row = 0; row < count; row += 1) {
      for (let k = 0; k < width; k += 1) transposed[k * block + row] = part[row * width + k];
    }
    product.multiply(transposed, part, partial, width, width, block);
    for (let i = 0; i < result.length; i += 1) result[i] += partial[i];
  }
  return result;
}

function cholesky(matrix, size) {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k += 1) sum -= lower[i * size + k] * lower[j * size + k];
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * size + j];
    }
  }
  return lower;
}

/** Eigenvalues and vectors of a symmetric matrix: cyclic Jacobi rotations. */
function symmetricEigen(matrix, size) {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, size, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]), vectors };
}

function rotate(a, vectors, size, p, q) {
  const off = a[p * size + q];
  if (Math.abs(off) < 1e-12) return;
  const theta = (a[q * size + q] - a[p * size + p]) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (let k = 0; k < size; k += 1) {
    const x = a[k * size + p];
    const y = a[k * size + q];
    a[k * size + p] = cos * x - sin * y;
    a[k * size + q] = sin * x + cos * y;
  }
  for (let k = 0; k < size; k += 1) {
    const x = a[p * size + k];
    const y = a[q * size + k];
    a[p * size + k] = cos * x - sin * y;
    a[q * size + k] = sin * x + cos * y;
    const v = vectors[k * size + p];
    const w = vectors[k * size + q];
    vectors[k * size + p] = cos * v - sin * w;
    vectors[k * size + q] = sin * v + cos * w;
  }
}
