import { z } from 'zod'

/** Words that must be filled in, from `least` to `most` characters, with what is to be said of too few and too many. */
export const filledIn = (what: string, least: number, most: number) =>
  z.string().trim().min(least, `请填写${what}`).max(most, `${what}最多${most}个字`)
