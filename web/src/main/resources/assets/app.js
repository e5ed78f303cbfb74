document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// What a decision of a meeting would do is shown while it is typed; once it is shown, Enter records.
for (const form of document.querySelectorAll('form[data-preview]')) {
  const effect = form.querySelector('#effect')
  const enter = form.querySelector('.app-default')
  let timer
  let asked = 0
  const show = (shown, then) => {
    effect.replaceChildren(...shown)
    enter.value = then
  }
  const ask = async () => {
    const question = ++asked
    const body = new URLSearchParams(new FormData(form))
    body.set('go', 'preview')
    const answer = await fetch(form.action, {method: 'POST', body})
    const text = await answer.text()
    if (question !== asked) return
    const found = new DOMParser().parseFromString(text, 'text/html').querySelector('#effect')
    if (answer.ok && found && found.childElementCount) show(found.children, 'next')
    else show([], 'preview')
  }
  form.addEventListener('input', () => {
    asked++
    enter.value = 'preview'
    clearTimeout(timer)
    timer = setTimeout(ask, 700)
  })
}
