import { signedIn } from '@pianqu/shared/http/endpoint.ts'
import { z } from 'zod'

const thing = z.object({ name: z.string() })
const one = { params: z.object({ id: z.string() }), reply: thing }
const some = {
  query: z.object({ year: z.coerce.number().optional(), kind: z.string().optional() }),
  reply: z.array(z.string()),
}

/** An API of things, as tests of how the server is asked need it. */
export const listThings = signedIn.get('/api/things', { summary: 'Things', ...some })
export const addThing = signedIn.post('/api/things', { summary: 'Another thing', body: thing, reply: thing })
export const getThing = signedIn.get('/api/things/:id', { summary: 'A thing', ...one })
export const saveThing = signedIn.put('/api/things/:id', { summary: 'A changed thing', ...one, body: thing })
export const previewThing = signedIn.post('/api/things/preview', {
  summary: 'What a thing would be',
  body: thing.extend({ parts: z.array(z.string()) }),
  reply: thing,
})
export const listThingsElsewhere = signedIn.get('/api/things-elsewhere', { summary: 'Other things', ...some })
