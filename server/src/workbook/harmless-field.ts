/** What a spreadsheet computes when it opens a text file, instead of showing it. */
const computed = /^[=+\-@\t\r]/

/** A number with a sign computes nothing, and neither does the text form of zeros in front, `="0012"`. */
const plain = /^(?:[+-]?[\d.,]+%?|="[^"]*")$/

/** A field as it may be written for whoever opens the file: what would be computed is made text, as by hand, by a quote. */
export const harmlessField = (field: string): string =>
  computed.test(field) && !plain.test(field) ? `'${field}` : field

/** The same field as it was, when the file comes back. */
export const givenField = (field: string): string =>
  field.startsWith("'") && computed.test(field.slice(1)) ? field.slice(1) : field
