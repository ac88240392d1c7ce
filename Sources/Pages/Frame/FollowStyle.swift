/// One style sheet for all pages, under 15 kB. Contrasts on white: text 15, links 13, marks 7.
package enum FollowStyle {
  package static let css = """
    *{box-sizing:border-box}
    body{font:1rem/1.5 system-ui,"Liberation Sans",sans-serif;color:#1a2430;background:#fff;margin:0 auto;max-width:75rem;padding:0 1rem 2rem}
    a{color:#0b3f66}a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid #b35900;outline-offset:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{position:static}
    header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:center;border-bottom:2px solid #0b3f66;padding:.5rem 0}
    header p{margin:0}header .name{font-weight:700;font-size:1.2rem;color:#0b3f66}
    nav ul{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;list-style:none;margin:0;padding:0}
    .account{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-left:auto}
    footer{border-top:1px solid #8a97a3;margin-top:3rem;font-size:.9rem}
    h1{font-size:1.7rem;line-height:1.25;margin:1.2rem 0 .4rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
    p,ul,ol{max-width:46rem}
    .mark{display:inline-block;background:#fff1d6;color:#5c3200;border:1px solid #b35900;padding:.1rem .6rem;margin:.3rem 0;font-weight:600}
    .problem{border:2px solid #a10000;border-left-width:8px;padding:.2rem 1rem;margin:1rem 0}.problem h2{margin:.4rem 0;color:#a10000}
    .table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;min-width:100%}
    caption{text-align:left;font-weight:600;padding:.3rem 0}
    th,td{border-bottom:1px solid #c3ccd4;padding:.35rem .6rem;text-align:left;vertical-align:top}
    thead th{border-bottom:2px solid #1a2430;vertical-align:bottom}tbody th{font-weight:600}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    tbody th.part{font-weight:400;padding-left:1.6rem}
    .done{background:#e3f1e6}.wait{background:#fff1d6}.late{background:#fbe3e0}.none{background:#eef1f4;color:#41505d}
    dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.4rem 1.5rem;margin:1rem 0}
    dt{font-weight:600}dd{margin:0}
    form{margin:.6rem 0}form div{margin:.5rem 0}label{display:block;font-weight:600}
    input,select,textarea{font:inherit;color:inherit;background:#fff;border:2px solid #41505d;padding:.4rem .6rem;max-width:100%}
    textarea{width:46rem}input[type=submit]{background:#0b3f66;color:#fff;border-color:#0b3f66;min-height:44px;padding:.4rem 1.2rem;cursor:pointer}
    header input[type=submit]{background:#fff;color:#0b3f66;min-height:0;padding:.1rem .7rem}header form,header form div{margin:0}
    fieldset{border:1px solid #8a97a3;margin:1rem 0;max-width:46rem;padding:.2rem 1rem .6rem}legend{font-weight:600;padding:0 .3rem}
    details{border:1px solid #8a97a3;padding:.5rem 1rem;margin:.6rem 0;max-width:50rem}summary{font-weight:600;cursor:pointer}
    figure{margin:1.5rem 0;max-width:46rem}figure svg{max-width:100%;height:auto}.halo{paint-order:stroke}.note{font-size:.9rem;color:#41505d}
    blockquote{margin:.3rem 0;padding-left:.8rem;border-left:4px solid #8a97a3}
    @media (forced-colors:active){.done,.wait,.late,.none{border:1px solid}}
    @media print{header nav,.account,form,details,.skip{display:none}body{max-width:none;font-size:10pt}.table{overflow:visible}figure{break-inside:avoid}a{color:inherit;text-decoration:none}}
    """
}
