import type { Measurement } from '../measure/measurement';
import { textTable } from './textTable';

/** The measurements as tables with ratios. */
export function benchmarkTable(measurements: readonly Measurement[]): string {
  const reading = measurements.filter(({ numbers }) => 'full' in numbers);
  const grouping = measurements.filter(({ numbers }) => 'cold' in numbers);
  const renaming = measurements.filter(({ numbers }) => 'renaming' in numbers);
  const books = measurements.filter(({ numbers }) => 'whole' in numbers);
  return [
    textTable([
      [
        'reading',
        'read and extract',
        'growth',
        'files',
        'parsing',
        'plain pass',
        'ratio',
        'a note',
        'ripgrep',
        'peak memory',
      ],
      ...reading.map((measurement, i) => {
        const { size, numbers, peakMegabytes } = measurement;
        const { full = 0, files = 0, parsing = 0, plain = 0, search } = numbers;
        return [
          size,
          milliseconds(full),
          growth(measurement, reading[i - 1], 'full'),
          milliseconds(files),
          milliseconds(parsing),
          milliseconds(plain),
          ratio(full, plain),
          milliseconds(full / parseInt(size, 10)),
          search === undefined ? 'not installed' : milliseconds(search),
          `${peakMegabytes.toFixed(0)} MB`,
        ];
      }),
    ]),
    '',
    textTable([
      [
        'grouping',
        'all',
        'processor',
        'a mention',
        'edit median',
        'edit p99',
        'all / edit',
        'lessons',
        'peak memory',
      ],
      ...grouping.map(
        ({
          size,
          numbers: { cold = 0, processor = 0, editMedian = 0, editP99 = 0, lessons = 0 },
          peakMegabytes,
        }) => [
          size,
          milliseconds(cold),
          milliseconds(processor),
          milliseconds(cold / parseInt(size, 10)),
          milliseconds(editMedian),
          milliseconds(editP99),
          ratio(cold, editMedian),
          String(lessons),
          `${peakMegabytes.toFixed(0)} MB`,
        ],
      ),
    ]),
    '',
    workerTable(measurements.filter(({ numbers }) => 'inWorker' in numbers)),
    '',
    textTable([
      [
        'lesson book',
        'read whole',
        'decide, whole',
        'first, in steps',
        'step p99',
        'read again',
        'decide',
        'new lesson',
      ],
      ...books.map(({ size, numbers }) => [
        size,
        ...bookTimes.map((name) => milliseconds(numbers[name] ?? 0)),
      ]),
    ]),
    '',
    textTable([
      ['rename a tag', 'all changes', 'processor time', 'reading files'],
      ...renaming.map(({ size, numbers }) => [
        size,
        milliseconds(numbers['renaming'] ?? 0),
        milliseconds(numbers['processor'] ?? 0),
        milliseconds(numbers['disk'] ?? 0),
      ]),
    ]),
    '',
  ].join('\n');
}

function workerTable(measurements: readonly Measurement[]): string {
  return textTable([
    [
      'grouping in the worker',
      'taken in',
      'caught up',
      'growth',
      'turns',
      'median',
      'p99',
      'longest',
      'edit median',
      'edit p99',
      'peak memory',
    ],
    ...measurements.map(({ size, numbers, peakMegabytes }, i) => [
      size,
      milliseconds(numbers['first'] ?? 0),
      milliseconds(numbers['inWorker'] ?? 0),
      growth({ size, numbers }, measurements[i - 1], 'inWorker'),
      String(numbers['turns'] ?? 0),
      milliseconds(numbers['turnMedian'] ?? 0),
      milliseconds(numbers['turnP99'] ?? 0),
      milliseconds(numbers['turnMost'] ?? 0),
      milliseconds(numbers['workerEditMedian'] ?? 0),
      milliseconds(numbers['workerEditP99'] ?? 0),
      `${peakMegabytes.toFixed(0)} MB`,
    ]),
  ]);
}

const bookTimes = [
  'whole',
  'wholeDecision',
  'first',
  'stepP99',
  'again',
  'decision',
  'newLesson',
] as const;

function milliseconds(time: number): string {
  if (time >= 1000) return `${(time / 1000).toFixed(1)} s`;
  return time >= 10 ? `${time.toFixed(0)} ms` : `${time.toFixed(time < 0.1 ? 3 : 2)} ms`;
}

/** How many times as long it took as with fewer, and how many times as much it was. */
function growth(
  { size, numbers }: Pick<Measurement, 'size' | 'numbers'>,
  before: Measurement | undefined,
  what: string,
): string {
  if (!before) return '';
  const times = (numbers[what] ?? 0) / (before.numbers[what] ?? 1);
  return `${times.toFixed(1)} × for ${(parseInt(size, 10) / parseInt(before.size, 10)).toFixed(0)} ×`;
}

function ratio(a: number, b: number): string {
  const value = b === 0 ? 0 : a / b;
  return `${value.toFixed(value < 10 ? 1 : 0)} ×`;
}
