import fc from 'fast-check';
import { corpus } from './corpus';

/** What parsers stumble over: the signs of Markdown, YAML, Handlebars and our own words. */
const signs =
  '\n|\r|\r\n|\t|\0|\ufeff|\u2028|\ud800|😀|---|```|~~~|- |> |1. |* |# |[[|]]|](|<!--|-->|{{|}}|{{#if a}}|{{/if}}|&a |*a |!!js/function |<<: *a|__proto__: |constructor: |toString|? |: |- - |[|{|"|\'|%|#lesson |#坑 |教训：|Lesson: |[!lesson] |[ ] |[x] |(a:: |version: 1|lessons:|template:|- id: '
    .split('|')
    .concat('|', '|---|', ' a | b ');

const text = fc.constantFrom(...corpus);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const part = fc
  .tuple(text, place, place)
  .map(([of, from, to]) =>
    of.slice(of.length * Math.min(from, to), of.length * Math.max(from, to)),
  );
const noise = fc.oneof(
  fc.constantFrom(...signs),
  part,
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.tuple(fc.constantFrom(...signs), fc.nat(40)).map(([sign, times]) => sign.repeat(times)),
);

/** A text of the corpus into which other things were put at some places, over what stood there or not. */
export const mutated = fc
  .tuple(text, fc.array(fc.tuple(place, noise, fc.nat(12)), { maxLength: 6 }))
  .map(([of, changes]) =>
    changes.reduce((now, [at, put, over]) => {
      const from = Math.floor(now.length * at);
      return now.slice(0, from) + put + now.slice(from + over);
    }, of),
  );
