/** Entry `times`: times of day, days and zones as people type them, timetables made of them, and clocks that are wrong. */
export { type TimeChoice, readDays, readTime, showTime, suggestTimes } from './typed.ts';
export { EVERY_DAY, WEEKDAYS, WEEKEND } from './words.ts';
export { type ZoneChoice, type ZoneQuery, type ZoneSearch, createZoneSearch } from './zones.ts';
export {
  type Exceptions,
  type LocalTime,
  type Timetable,
  dueBetween,
  latestDue,
  localTime,
  nextDue,
  nextDueOnLaterDay,
  zoneNamed,
} from './timetable.ts';
export { type Comparison, type TimerClock, type WallClock, compareClock, showSpan, watchJumps } from './wall-clock.ts';
