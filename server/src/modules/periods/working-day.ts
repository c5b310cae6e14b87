import type { IsWorkingDay } from '@pianqu/shared/periods/due.ts'
import chineseDays from 'chinese-days'

/** The State Council's calendar, make-up days included; Monday to Friday in years it has not announced yet. */
export const isWorkingDay: IsWorkingDay = (day) => chineseDays.isWorkday(day)
