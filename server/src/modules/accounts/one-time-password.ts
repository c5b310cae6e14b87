import { randomInt } from 'node:crypto'

/** Nothing that is read as something else when it is read aloud or from paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'

const oneOf = (signs: string): string => signs[randomInt(signs.length)] ?? ''

/** `kxm7-wqp3-…`: four groups of three letters and a digit, more than 66 bits, to be read from paper and typed once. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => `${Array.from({ length: 3 }, () => oneOf(letters)).join('')}${oneOf(digits)}`).join(
    '-',
  )
