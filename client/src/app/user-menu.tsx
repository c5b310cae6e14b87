import { roleNames } from '@pianqu/shared/access/access.ts'
import { type Session, signOut } from '@pianqu/shared/accounts/session.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { SessionDialog } from '../features/session/session-dialogs.tsx'
import { paths } from '../navigation/paths.ts'
import { mayAny } from '../session/actor.tsx'
import { isDark, toggleTheme } from '../session/device-settings.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { copyText } from '../ui/table/copy-table.ts'
import { useToast } from '../ui/toast.tsx'
import { pageLink } from './page-link.ts'
import styles from './top-bar-chip.module.css'

const here = (): string => location.pathname + location.search

interface UserMenuProps {
  readonly session: Session
  /** The snapshot that a link to this page pins; null where there is none to pin. */
  readonly pinned: string | null
}

/** Who is signed in, a link to what is in sight, and the way out. */
export function UserMenu({ session: { actor, unitName, hasSecondFactor }, pinned }: UserMenuProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const [open, setOpen] = useState<'password' | 'sessions' | null>(null)
  const leave = async () => {
    try {
      await call(signOut)
      await navigate(paths.signIn())
      queryClient.clear()
    } catch {
      toast('没有退出', '无法连接服务器，请稍后重试。')
    }
  }
  const copyLink = () => {
    const isDone = copyText(pageLink(location.href, pinned))
    if (!isDone) return toast('没有复制成功', '浏览器不允许写入剪贴板，请复制地址栏。')
    toast('已复制本页链接', pinned ? `数字固定为快照 ${pinned}，以后打开也不变。` : undefined)
  }
  return (
    <>
      <Menu
        label={`${actor.name}的菜单`}
        triggerClass={styles['chip'] ?? ''}
        trigger={
          <>
            <Icon name="user" size={14} />
            <span className={styles['wide']}>{actor.name}</span>
          </>
        }
        heading={
          <>
            {actor.name} · {roleNames[actor.role]}
            {unitName && <div>{unitName}</div>}
          </>
        }
        items={[
          { label: '复制本页链接', onSelect: copyLink },
          ...(mayAny(actor, ['figures:read'])
            ? [{ label: '大屏显示', onSelect: () => void navigate(paths.wall()) }]
            : []),
          { label: isDark() ? '浅色显示' : '深色显示', onSelect: toggleTheme },
          { label: '更换密码', onSelect: () => setOpen('password') },
          ...(hasSecondFactor
            ? []
            : [{ label: '启用动态验证码', onSelect: () => void navigate(paths.secondFactor({ next: here() })) }]),
          { label: '登录设备', onSelect: () => setOpen('sessions') },
          { label: '退出登录', onSelect: () => void leave() },
        ]}
      />
      {open && <SessionDialog which={open} onClose={() => setOpen(null)} />}
    </>
  )
}
