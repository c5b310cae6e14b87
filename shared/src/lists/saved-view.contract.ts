import { z } from 'zod'
import { signedIn } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { codesOf } from '../words/codes-of.ts'
import { listNames } from './list-names.ts'

const listSchema = z.enum(codesOf(listNames))

/** How many views of one list a person can keep. */
export const mostSavedViews = 30

const contentShape = {
  list: listSchema,
  name: z.string().trim().min(1, '请给视图起个名称').max(30, '名称最多 30 个字'),
  search: z
    .string()
    .max(2000)
    .regex(/^(\?|$)/)
    .describe('What the address says of filters, order, columns: ?light=red'),
}

export const savedViewSchema = z.object({ viewId: z.uuid(), ...contentShape })
export type SavedView = z.infer<typeof savedViewSchema>

export const listSavedViews = signedIn.get('/api/saved-views', {
  summary: 'The views of lists that this person has kept; nobody else sees them',
  query: z.object({ list: listSchema.optional() }),
  reply: pageOf(savedViewSchema),
})

export const saveView = signedIn.put('/api/saved-views', {
  summary: 'Keep a view of a list under a name; one of the same name is replaced',
  body: z.object(contentShape),
  reply: savedViewSchema,
})

export const dropView = signedIn.remove('/api/saved-views/:viewId', {
  summary: 'Drop a view that this person has kept',
  params: z.object({ viewId: z.uuid() }),
})
