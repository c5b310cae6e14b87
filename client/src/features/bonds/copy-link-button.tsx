import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/table/copy-table.ts'
import { useToast } from '../../ui/toast.tsx'

interface CopyLinkButtonProps {
  /** Path and search; the address of this page where it is left out. */
  readonly href?: string
  readonly label?: string
}

/** Puts an address on the clipboard: whoever opens it sees the same. */
export function CopyLinkButton({ href, label = '复制链接' }: CopyLinkButtonProps) {
  const toast = useToast()
  const copy = () => {
    const address = href ? new URL(href, window.location.origin).href : window.location.href
    if (copyText(address)) toast('已复制链接', '有权限的人打开后看到同样的内容。')
    else toast('没有复制成功', '浏览器不允许写入剪贴板，请从地址栏复制。')
  }
  return <Button onClick={copy}>{label}</Button>
}
