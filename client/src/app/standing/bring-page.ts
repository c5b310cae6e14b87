import { redirect } from '@tanstack/react-router'
import { say } from '../../ui/toast-store.ts'
import type { Page } from '../page.ts'
import { isThere } from './is-there.ts'

/** The address of the page in sight; none before the first stands. */
let standing: string | undefined

export function standAt(address: string): void {
  standing = address
}

/**
 * The code of a page comes before the page in sight goes. Without a server what is in sight stays; where a newer version has
 * taken the place of that code, the address is opened anew.
 */
export function bringPage({ component }: Page, target: string, isAhead: boolean): Promise<void> | undefined {
  const coming: unknown = component.preload?.()
  if (coming === undefined) return undefined
  return Promise.resolve(coming).then(
    () => undefined,
    () => (isAhead ? undefined : stay(target)),
  )
}

async function stay(target: string): Promise<void> {
  // A first page has nothing to go back to, and says itself what is wrong.
  if (standing === undefined || standing === target) return
  if (await isThere()) {
    location.assign(target)
    return new Promise(() => undefined)
  }
  say('没有打开', '网络不通，本页保持不变；恢复后请再点一次。')
  throw redirect({ href: standing, replace: true })
}
