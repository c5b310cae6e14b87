import { actorHeader } from '@pianqu/shared/access/actor-header.ts'
import { keptReplies } from './kept-replies.ts'

let owner: string | undefined

/** Says whose page this is, from the first answer on: what it asks and writes is under this name or not at all. */
export function setPageOwner(userId: string | undefined): void {
  if (userId !== owner) keptReplies.forget()
  owner = userId
}

/** Goes with every request, so that the server can refuse what would be done under the name of somebody else. */
export const ownerHeaders = (): Record<string, string> => (owner === undefined ? {} : { [actorHeader]: owner })
