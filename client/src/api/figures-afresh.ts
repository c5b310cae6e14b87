import { everything } from './invalidate.ts'
import { type Refreshes, useLiveRefresh } from './live-refresh.ts'

/** A rule that is adopted, a month that is published and a table that is imported may move any figure of any page. */
const refreshes: Refreshes = {
  'rule.changed': everything,
  'period.changed': everything,
  'import.changed': everything,
}

/** Keeps every page of figures as the server has them. */
export const useFiguresAfresh = (): void => useLiveRefresh(refreshes)
