import { z } from 'zod'

/** A year that plans, bonds and results are of. */
export const yearSchema = z.int().min(2000).max(2100)

/** The same in a query or a path, where it comes as text. */
export const yearTextSchema = z.coerce.number().pipe(yearSchema)
