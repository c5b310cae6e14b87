import type { City, Client, Reply } from '../city.ts'

/** A city with the task force at the desk. */
export type Desk = City & { readonly taskforce: Client }

/** The answer, where it is the one that was to come. */
export async function must(reply: Promise<Reply>, status: number): Promise<Reply> {
  const answer = await reply
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer
}
