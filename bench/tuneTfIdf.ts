import { evaluate } from './evaluation';
import { tfIdf } from './methods/tfIdf';
import { openSet } from './sets';

/** Prints the pair F1 of the TF-IDF baseline on the tune half of the development set, by threshold. */
async function tune(): Promise<void> {
  const set = openSet('dev');
  if (!set) throw new Error('The development set is not there.');
  for (let percent = 15; percent <= 60; percent++) {
    const scores = await evaluate(set, { methods: [tfIdf(percent / 100)], haystack: [] });
    const half = scores.find(({ part }) => part === 'tune');
    const { precision, recall, f1 } = half?.methods[0]?.gold.pairs ?? {};
    const numbers = [precision, recall, f1].map((value) => value?.toFixed(3) ?? '-');
    process.stdout.write(`${(percent / 100).toFixed(2)}  P/R/F1 ${numbers.join(' ')}\n`);
  }
}

void tune();
