"""A person answers a survey in a real Chromium: wrong code, going back by the page and by the browser, changing an
answer, sending, going back after sending, a stale page, taking back. `survey.py ADDRESS CODES FOLDER`: three codes that
open the same form, separated by commas; screenshots at 320 px and at desktop size go to FOLDER. Prints what was seen as
JSON; any surprise is an exception. `axe` is told where the interpreter has axe-core."""

import json
import pathlib
import sys

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, TimeoutException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ADDRESS, CODES, FOLDER = sys.argv[1], sys.argv[2].split(","), pathlib.Path(sys.argv[3])
FOLDER.mkdir(parents=True, exist_ok=True)
SEEN: dict = {"axe": {}, "width": {}, "bytes": {}}
try:
    import axe_core_python

    AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
except ImportError:
    AXE = None


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ["headless=new", "no-sandbox", "disable-dev-shm-usage", "lang=fr", f"user-data-dir={FOLDER}/profile"]:
        options.add_argument("--" + word)
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


DRIVER = browser()


def look(name: str):
    """What is wrong for anybody: an error page, a page too wide, violations, scripts."""
    assert DRIVER.title and "HTTP ERROR" not in DRIVER.page_source, f"{name}: an error page"
    assert "ERR_" not in DRIVER.page_source, f"{name}: the browser's own error page"
    assert not DRIVER.find_elements(By.TAG_NAME, "script"), f"{name}: a script"
    SEEN["bytes"][name] = len(DRIVER.page_source.encode())
    assert SEEN["bytes"][name] < 10_000, f"{name}: {SEEN['bytes'][name]} bytes"
    if AXE:
        DRIVER.execute_script(AXE)
        found = DRIVER.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        SEEN["axe"][name] = [item["id"] for item in found["violations"]]
    for width in [320, 1280]:
        DRIVER.set_window_size(width, 900)
        # Headless windows do not go under 500: the page itself is narrowed by the protocol.
        DRIVER.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width == 320})
        wide = DRIVER.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, f"{name}: {wide} px wide at {width}"
        DRIVER.save_screenshot(str(FOLDER / f"{name}-{width}.png"))
    SEEN["width"][name] = wide


def has(name: str) -> bool:
    return bool(DRIVER.find_elements(By.NAME, name))


def is_gone(element) -> bool:
    """Whether the page of an element was left; on its way, Chromium says so in words of its own."""
    try:
        element.is_enabled()
    except StaleElementReferenceException:
        return True
    except WebDriverException as error:
        return "does not belong to the document" in str(error)
    return False


def click(element):
    """What it leads to has come."""
    page = DRIVER.find_element(By.TAG_NAME, "html")
    for _ in range(4):
        element.click()
        try:
            WebDriverWait(DRIVER, 5).until(lambda _: is_gone(page))
            break
        except TimeoutException:
            # Chromium drops what is clicked before it has painted a page.
            continue
    else:
        raise AssertionError("nothing comes of a click")
    WebDriverWait(DRIVER, 15).until(lambda driver: driver.execute_script("return document.readyState") == "complete")


def press(name: str):
    click(DRIVER.find_element(By.NAME, name))


def enter(code: str):
    field = DRIVER.find_element(By.NAME, "code")
    field.clear()
    field.send_keys(code)
    press("next")


def answer(choice: int = 0):
    """One page of the form. Returns False on the page that checks."""
    if has("send"):
        return False
    languages = DRIVER.find_elements(By.CSS_SELECTOR, "[name^='language-']")
    if has("yes"):
        press("yes")
    elif languages and not has("answer"):
        click(languages[0])
    else:
        fields = DRIVER.find_elements(By.NAME, "answer")
        if fields and fields[0].get_attribute("type") in ["radio", "checkbox"]:
            DRIVER.find_element(By.CSS_SELECTOR, f"label[for='{fields[choice].get_attribute('id')}']").click()
        elif fields:
            fields[0].send_keys("Merci « à tous »")
        press("next")
    return True


def to_the_check(prefix: str | None = None) -> int:
    count = 0
    while answer():
        count += 1
        assert count < 40, "the form does not end"
        if prefix:
            look(f"{prefix}-{count:02d}")
    return count


try:
    DRIVER.get(ADDRESS)
    look("code")
    enter("1234 5678 9012 3456")
    look("wrong-code")
    typed = DRIVER.find_element(By.NAME, "code").get_attribute("value")
    assert typed.replace(" ", "") == "1234567890123456", f"a wrong code is lost: {typed!r}"
    enter(CODES[0])
    look("opened")
    SEEN["pages"] = to_the_check("page")
    look("check")
    # An answer is changed from the page that checks, which comes back.
    click(DRIVER.find_element(By.CSS_SELECTOR, "[name^='change-']"))
    look("changing")
    press("next")
    while answer():
        pass
    # The browser's own « Précédent », twice, never ends in an error page while answering.
    for step in range(2):
        DRIVER.back()
        look(f"browser-back-{step + 1}")
    while answer():
        pass
    look("check-again")
    press("send")
    look("sent")
    SEEN["receipt"] = DRIVER.find_element(By.TAG_NAME, "main").text
    # After sending nobody reads the answers by going back.
    DRIVER.back()
    assert "Merci « à tous »" not in DRIVER.page_source, "the answers are read by going back"
    DRIVER.save_screenshot(str(FOLDER / "back-after-sending.png"))
    # The same card again opens, and only sending tells.
    DRIVER.get(ADDRESS)
    enter(CODES[0])
    to_the_check()
    press("send")
    look("used")
    assert "déjà" in DRIVER.find_element(By.TAG_NAME, "main").text
    # A page that was left open in another tab is sent as well.
    DRIVER.get(ADDRESS)
    enter(CODES[1])
    to_the_check()
    DRIVER.switch_to.new_window("tab")
    DRIVER.get(ADDRESS)
    enter(CODES[2])
    to_the_check()
    press("send")
    look("sent-from-a-tab")
    DRIVER.close()
    DRIVER.switch_to.window(DRIVER.window_handles[0])
    press("send")
    look("sent-from-the-other")
    SEEN["address"] = DRIVER.current_url
    assert DRIVER.current_url.split("?")[0] == ADDRESS and "?" not in DRIVER.current_url
    assert not DRIVER.get_cookies(), "a cookie"
    print(json.dumps(SEEN, ensure_ascii=False))
    violations = {name: found for name, found in SEEN["axe"].items() if found}
    assert not violations, f"axe: {violations}"
except Exception:
    DRIVER.save_screenshot(str(FOLDER / "failure.png"))
    print(DRIVER.current_url, DRIVER.page_source[:3000], file=sys.stderr)
    raise
finally:
    DRIVER.quit()
