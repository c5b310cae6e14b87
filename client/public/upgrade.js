/* ES5 on purpose: browsers older than Chrome 87 read this file, and only this file. */
;(() => {
  function isRecent() {
    // Chrome 86 brought :focus-visible, 87 the inset shorthand; both are needed to use the product by keyboard.
    try {
      if (!('noModule' in document.createElement('script'))) return false
      if (!CSS.supports('inset', '0')) return false
      document.createElement('div').matches(':focus-visible')
      return typeof ''.replaceAll === 'function' && typeof WeakRef === 'function'
    } catch (_error) {
      return false
    }
  }

  function line(tag, text, style) {
    var element = document.createElement(tag)
    element.appendChild(document.createTextNode(text))
    element.style.cssText = style
    return element
  }

  function explain() {
    var box = document.createElement('div')
    box.setAttribute('role', 'alert')
    box.style.cssText =
      'max-width:560px;margin:80px auto;padding:32px;border:1px solid #e3e7ec;background:#fff;color:#1b2430;' +
      'font:16px/1.8 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif'
    box.appendChild(line('h1', '请升级浏览器后使用片区调度', 'font-size:24px;margin:0 0 12px'))
    box.appendChild(line('p', '当前浏览器内核早于 Chrome 87，无法正确显示本系统的页面和数据。', 'margin:0 0 12px'))
    box.appendChild(
      line(
        'p',
        '可以这样做：把 360、QQ 等双核浏览器切换到“极速模式”并升级到最新版；或改用 Chrome、Edge、火狐的新版本；' +
          '电脑由单位统一管理的，请联系信息中心升级。',
        'margin:0 0 12px',
      ),
    )
    box.appendChild(line('p', ['当前浏览器：', navigator.userAgent].join(''), 'margin:0;font-size:12px;color:#5a6675'))
    document.body.innerHTML = ''
    document.body.style.cssText = 'margin:0;background:#f5f7fa'
    document.body.appendChild(box)
  }

  if (isRecent()) return
  if (document.body) explain()
  else if (document.addEventListener) document.addEventListener('DOMContentLoaded', explain)
  else window.attachEvent('onload', explain)
})()
