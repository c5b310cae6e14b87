import { z } from 'zod'

/** A year that plans, bonds and results are of; its months are the months that exist (`monthSchema`). */
export const yearSchema = z.int().min(1990).max(2099)

/** The same in a query or a path, where it comes as text. */
export const yearTextSchema = z.coerce.number().pipe(yearSchema)
