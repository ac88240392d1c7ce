import Markup

/// Under a kilobyte, inline: nothing is fetched. Contrasts on white: text 17, button 15, error 8.
package enum PageStyle {
  package static var css: String { sheet.css }

  static let sheet = StyleSheet(
    """
    body{font:20px/1.5 sans-serif;color:#1a1a1a;background:#fff;max-inline-size:40rem;\
    margin:auto;padding:1rem}\
    h1{font-size:1.4em;line-height:1.3;margin:.5rem 0}h2{font-size:1em}\
    fieldset{border:0;margin:0 0 2rem;padding:0;min-inline-size:0}legend{padding:0}\
    div{margin-block:.5rem}\
    input,textarea{font:inherit;color:inherit;box-sizing:border-box;max-inline-size:100%;\
    min-block-size:44px;padding:.4rem .8rem;border:2px solid;background:#fff}\
    textarea,input[type=text]{inline-size:100%}\
    input[type=submit]{white-space:normal;text-align:start}\
    input.main{background:#132159;color:#fff;border-color:#132159}\
    input[type=radio],input[type=checkbox]{inline-size:44px;vertical-align:top;margin:0;margin-inline-end:.5rem}\
    label,a{display:inline-block;padding-block:.5rem}\
    label{vertical-align:top;max-inline-size:calc(100% - 60px)}a{color:#132159}\
    .error{color:#a10000;border-inline-start:5px solid;padding-inline-start:.8rem}\
    :focus{outline:3px solid #b35900;outline-offset:2px}\
    dt{font-weight:bold}dd{margin:0 0 1rem}
    """)
}
