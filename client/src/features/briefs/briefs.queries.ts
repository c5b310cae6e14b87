import { getBulletinText } from '@pianqu/shared/documents/document.contract.ts'
import { listMeetings } from '@pianqu/shared/meetings/meeting.contract.ts'
import { listSnapshots } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { queryOf } from '../../api/query-of.ts'

/** Every snapshot that documents can cite, newest first. */
export const citableQuery = queryOf(listSnapshots)

/** Meetings, for those of them that have minutes. */
export const heldMeetingsQuery = queryOf(listMeetings, { query: { pageSize: 200 } })

export const bulletinTextQuery = (snapshot: string) => queryOf(getBulletinText, { query: { snapshot } })
