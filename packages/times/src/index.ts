/** Entry `times`: times of day, days of the week and time zones as people type them, and timetables made of them. */
export { type TimeChoice, readDays, readTime, showTime, suggestTimes } from './typed.ts';
export { EVERY_DAY, WEEKDAYS, WEEKEND } from './words.ts';
export { type ZoneChoice, type ZoneQuery, type ZoneSearch, createZoneSearch } from './zones.ts';
export {
  type LocalTime,
  type Timetable,
  dueBetween,
  localTime,
  nextDue,
  nextDueOnLaterDay,
  zoneNamed,
} from './timetable.ts';
