"""The same work in FastAPI and asyncpg: check the answers against their form, seal them, write them by the statements
of the service, one transaction for each answer. `/bare/{id}` only writes the rows. Started by uvicorn with two workers;
what it needs to know is the JSON file that JALON_PEER names."""

import base64
import hashlib
import hmac
import json
import os
import re
import struct
import uuid
from contextlib import asynccontextmanager

import asyncpg
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastapi import FastAPI, Request, Response

with open(os.environ["JALON_PEER"]) as file:
    SETTING = json.load(file)
PEPPER = base64.b64decode(SETTING["pepper"])
TAG_KEY = base64.b64decode(SETTING["tagKey"])
PUBLIC_KEY = base64.b64decode(SETTING["publicKey"])
QUESTIONS = {question["name"]: question for question in SETTING["questions"]}
WAVE = uuid.UUID(SETTING["wave"])


def digest(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def peppered(purpose: str, message: bytes) -> bytes:
    return digest(PEPPER, purpose.encode() + b"\0" + message)


# HPKE, base mode: X25519, HKDF-SHA256, ChaCha20Poly1305.
KEM = b"KEM" + struct.pack(">H", 0x20)
SUITE = b"HPKE" + struct.pack(">HHH", 0x20, 1, 3)


def extract(suite: bytes, salt: bytes, label: bytes, key: bytes) -> bytes:
    return digest(salt or b"\0" * 32, b"HPKE-v1" + suite + label + key)


def expand(suite: bytes, key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return digest(key, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info + b"\1")[:length]


CONTEXT = b"\0" + extract(SUITE, b"", b"psk_id_hash", b"") + extract(SUITE, b"", b"info_hash", b"jalon urn 1")
RECIPIENT = X25519PublicKey.from_public_bytes(PUBLIC_KEY)


def seal(message: bytes) -> bytes:
    own = X25519PrivateKey.generate()
    encapsulated = own.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    exchanged = extract(KEM, b"", b"eae_prk", own.exchange(RECIPIENT))
    shared = expand(KEM, exchanged, b"shared_secret", encapsulated + PUBLIC_KEY, 32)
    secret = extract(SUITE, shared, b"secret", b"")
    key = expand(SUITE, secret, b"key", CONTEXT, 32)
    nonce = expand(SUITE, secret, b"base_nonce", CONTEXT, 12)
    filled = struct.pack(">I", len(message)) + message
    filled += b"\0" * (-len(filled) % 1024)
    return encapsulated + ChaCha20Poly1305(key).encrypt(nonce, filled, b"")


def is_sound(answers: dict) -> bool:
    for name, answer in answers.items():
        question = QUESTIONS.get(name)
        if question is None or set(answer) - {"choix"}:
            return False
        chosen = answer.get("choix")
        if chosen is None:
            continue
        if not chosen or len(set(chosen)) != len(chosen) or not set(chosen) <= set(question["choices"]):
            return False
        if len(chosen) > 1 and (not question["several"] or set(chosen) & {"aucune", "ne_sait_pas"}):
            return False
    return True


@asynccontextmanager
async def lifespan(app: FastAPI):
    async def plain(connection):
        await connection.execute("set application_name = 'peer'")

    app.state.pool = await asyncpg.create_pool(
        host=SETTING["host"], database="jalon", user=SETTING["user"], passfile=SETTING["passfile"],
        min_size=8, max_size=8, init=plain)
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)
CANDIDATES = "select tag, wave_id, code_hmac from collect.candidates($1::bigint[], '{}'::bytea[])"
ACCEPT = """select outcome from collect.accept($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[],
  $6::bytea[])"""
CODE = re.compile(r"\d{16}")


@app.put("/v1/responses/{response}")
async def receive(response: uuid.UUID, request: Request):
    body = await request.body()
    try:
        sent = json.loads(body)
        code, answers = sent["code"], sent["reponses"]
    except (ValueError, KeyError):
        return Response(status_code=400)
    if not CODE.fullmatch(code) or set(sent) - {"code", "reponses", "format", "langue"}:
        return Response(status_code=400)
    tag = int.from_bytes(digest(TAG_KEY, code.encode())[:5], "big")
    async with app.state.pool.acquire() as connection:
        rows = await connection.fetch(CANDIDATES, [tag])
    found = None
    for place in range(2):
        own = peppered("code", code.encode())
        if place < len(rows) and hmac.compare_digest(own, rows[place]["code_hmac"]):
            found = own
    if found is None:
        return Response(status_code=404)
    if not is_sound(answers):
        return Response(status_code=422)
    number = int.from_bytes(peppered("receipt", response.bytes)[:8], "big") % 100_000_000_000
    receipt = str(number).zfill(11)
    sealed = seal(json.dumps({"format": 3, "reponses": answers}).encode())
    async with app.state.pool.acquire() as connection:
        async with connection.transaction():
            outcome = await connection.fetchval(
                ACCEPT, [WAVE], [found], [peppered("id", response.bytes)],
                [peppered("body", response.bytes + body)], [peppered("withdrawal", receipt.encode())], [sealed])
    if outcome not in ("accepted", "repeated"):
        return Response(status_code=409)
    return Response(
        json.dumps({"format": 3, "recepisse": receipt}), media_type="application/json",
        status_code=201 if outcome == "accepted" else 200)


@app.put("/bare/{response}")
async def bare(response: uuid.UUID, request: Request):
    body = await request.body()
    async with app.state.pool.acquire() as connection:
        await connection.execute("insert into bench.bare (id, body) values ($1, $2)", response, body.decode())
    return Response(status_code=201)
