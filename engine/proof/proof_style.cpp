#include "proof/proof_style.h"

namespace skrejlapa
{

const std::string_view proof_style = R"(
  :root { --ink: #1f1e1b; --soft: #6a665e; --line: #d5d0c6; --ground: #efece6; --sheet: #fff; --mark: #c2185b }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif }
  main { max-width: 1180px; margin: 0 auto; padding: 40px 24px 64px }
  h1, h2, h3 { font-family: "Source Serif 4", "Source Serif Pro", Georgia, serif; line-height: 1.2; text-wrap: balance }
  h1 { margin: 0 0 6px; font-size: 34px } h2 { margin: 0; font-size: 23px } h3 { margin: 0; font-size: 17px }
  .from-to { margin: 0 0 32px; color: var(--soft); overflow-wrap: anywhere }
  .from-to b { color: var(--ink); font-weight: 600 }
  table { width: 100%; border-collapse: collapse; font-size: 14px }
  caption { padding-bottom: 6px; text-align: start; font-weight: 600 }
  th { padding: 6px 12px 6px 0; border-bottom: 1.5px solid var(--ink); text-align: start; vertical-align: bottom; font-weight: 600 }
  td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere }
  td.place { white-space: nowrap; font-variant-numeric: tabular-nums }
  a { color: inherit; text-decoration-color: var(--mark); text-underline-offset: .15em }
  .lists { margin: 20px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: 14px } .lists li { margin-top: 4px; overflow-wrap: anywhere }
  .edition { margin-top: 56px; padding-top: 20px; border-top: 3px solid var(--ink) }
  .kind { margin: 2px 0 0; color: var(--mark); font-weight: 600 }
  .note { margin: 6px 0 0; color: var(--soft); font-size: 14px }
  .page { margin-top: 28px }
  .page > header { display: flex; flex-wrap: wrap; gap: 0 14px; align-items: baseline }
  .page > header .kind { margin: 0 }
  .views { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 20px; margin: 14px 0 20px }
  figure { margin: 0 } figcaption { margin-bottom: 6px; color: var(--soft); font-size: 13px }
  .views svg { display: block; width: 100%; height: auto; background: var(--sheet); outline: 1px solid var(--line) }
  .ring { fill: none; stroke: var(--mark); stroke-width: 1.1 }
  .halo { fill: none; stroke: #fff; stroke-width: 2.6; stroke-opacity: .85 }
  .tag { fill: var(--mark) } .figure { fill: #fff; font: 700 8px "Noto Sans", system-ui, sans-serif; text-anchor: middle }
  .overlay .over { opacity: var(--over, .5) }
  .overlay input { display: none; width: 100%; margin: 10px 0 0; accent-color: var(--mark) }
  .with-script .overlay input { display: block }
  .overlay input:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px }
  .ends { display: none; justify-content: space-between; color: var(--soft); font-size: 12px } .with-script .ends { display: flex }
  .number { display: inline-block; min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--mark); color: #fff; text-align: center; font-size: 12px; font-weight: 700; line-height: 18px }
  .strip { margin-top: 24px; overflow-x: auto }
  .strip h4 { margin: 0 0 8px; font-size: 14px } .strip figure { margin-bottom: 10px }
  .strip svg { display: block; background: var(--sheet) } .strip .paper { outline: 1px solid var(--line) }
  .ruler line { stroke: var(--ink); stroke-width: .12 } .ruler text { font: 2.1px "Noto Sans", system-ui, sans-serif; fill: var(--soft); text-anchor: middle }
  .signatures { display: grid; gap: 26px; margin: 32px 0 0; padding: 0; list-style: none }
  .signatures p { margin: 0; font-weight: 600 }
  .lines { display: grid; grid-template-columns: 2fr 2fr 1fr; gap: 24px; margin-top: 34px } .lines span { padding-top: 3px; border-top: 1px solid var(--ink); color: var(--soft); font-size: 12px }
  @media screen and (max-width: 760px) { .views { grid-template-columns: 1fr } .lines { gap: 12px } }
  @page { size: A4; margin: 14mm 13mm 15mm }
  @media print {
    body { background: none; font-size: 9pt } main { max-width: none; padding: 0 }
    h1 { font-size: 20pt } h2 { font-size: 14pt } h3 { font-size: 11pt }
    table, .note, .lists { font-size: 8pt } figcaption { font-size: 7.5pt } td, th { padding: 1mm 3mm 1mm 0 }
    .edition { margin-top: 0; break-before: page } .page + .page { break-before: page }
    .page { margin-top: 6mm } .page + .page { margin-top: 0 } .views { gap: 4mm; margin: 3mm 0 4mm }
    figure, tr, .strip, .signatures li, .page > header { break-inside: avoid } .page > header, caption, h2, h3, h4 { break-after: avoid }
    .strip { overflow: visible; margin-top: 4mm } .with-script .overlay input, .with-script .ends { display: none }
    .signatures { margin-top: 9mm } .lines { margin-top: 12mm }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  }
)";

const std::string_view proof_script = R"(
  document.documentElement.classList.add("with-script");
  for (const slider of document.querySelectorAll(".overlay input"))
    slider.addEventListener("input", () => slider.closest(".overlay").style.setProperty("--over", slider.value / 100));
)";

} // namespace skrejlapa
