import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { useState } from 'react'
import { patterns } from '../navigation/paths.ts'
import { homeOf } from '../session/actor.tsx'
import { useOtherPerson } from '../session/present-person.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Strip } from '../ui/strip.tsx'

/** A new page is asked for, so that nothing of the one in sight goes on under another name. */
const signInAgain = (): void =>
  location.assign(`${patterns.signIn}?${new URLSearchParams({ next: location.pathname + location.search })}`)

/** Says that somebody else has signed in in this browser: the page in sight has stopped, and whose it is may choose. */
export function OtherPerson({ session: { actor } }: { readonly session: Session }) {
  const other = useOtherPerson()
  const [putOff, setPutOff] = useState<string>()
  if (!other) return null
  const isPutOff = putOff === other.userId
  const actions = (
    <>
      <Button onClick={signInAgain}>以{actor.name}重新登录</Button>
      <Button variant="primary" onClick={() => location.assign(homeOf(other).to)}>
        以{other.name}继续
      </Button>
    </>
  )
  return (
    <>
      <Strip>
        <strong>这个浏览器已由{other.name}登录</strong>
        <span>本页是{actor.name}的，已停止保存和刷新。</span>
        {isPutOff && actions}
      </Strip>
      <Dialog
        isOpen={!isPutOff}
        onClose={() => setPutOff(other.userId)}
        title={`这个浏览器已由${other.name}登录`}
        description={`本页是${actor.name}的，已停止保存，以免记在${other.name}名下。没有保存的修改还在，${actor.name}重新登录后继续保存。`}
        cancel={null}
        actions={actions}
      />
    </>
  )
}
