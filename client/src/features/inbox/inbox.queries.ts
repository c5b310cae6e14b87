import { getInbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { queryOf } from '../../api/query-of.ts'

/** What waits for the person; the bar counts it and the page lists it. */
export const inboxQuery = queryOf(getInbox)
