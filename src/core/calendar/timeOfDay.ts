/** A time of day as a clock on the wall shows it: `HH:mm`. */
export type TimeOfDay = string;

/** The time a clock on the wall shows at this moment, in the time zone of the machine. */
export function localTime(date: Date): TimeOfDay {
  const [hours, minutes] = [date.getHours(), date.getMinutes()];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
