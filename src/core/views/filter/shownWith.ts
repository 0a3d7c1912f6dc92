import { recurringFrom } from '../../recurrence/lesson';
import { isShownFrom } from '../urgency';
import { lessonMatcher, type LessonTest } from './lessonMatcher';
import type { FilterPart } from './parseFilter';

/**
 * Whether a lesson is shown with a filter to somebody who wants to see lessons from some notes on. Who
 * asks for states sees them, also those that are in too few notes or out of sight.
 */
export function shownWith(parts: readonly FilterPart[], minimum: number): LessonTest {
  const fits = lessonMatcher(parts);
  const namesStates = parts.some(
    ({ key, value, excludes }) => key === 'state' && value !== '' && !excludes,
  );
  if (namesStates && minimum <= recurringFrom) return fits;
  return (lesson) => isShownFrom(minimum, lesson) && fits(lesson);
}
