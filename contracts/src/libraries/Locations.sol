// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Locations of results in 32 bytes
/// @notice Most results are files in IPFS, whose location is always the same text but for the name: 46 digits of base 58, which
/// stand for the two bytes 1220 and a SHA-256 hash. The hash is all that needs to be kept.
library Locations {
    bytes private constant PREFIX = "{\"storage\":\"ipfs\",\"location\":\"/ipfs/";
    bytes private constant SUFFIX = "\"}";
    bytes private constant ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /// The first 32 bytes of the prefix, and its last 32.
    bytes32 private constant PREFIX_HEAD = "{\"storage\":\"ipfs\",\"location\":\"/i";
    bytes32 private constant PREFIX_TAIL = "orage\":\"ipfs\",\"location\":\"/ipfs/";

    uint256 private constant DIGITS = 46;
    uint256 private constant LENGTH = 84;
    /// Where the first 32 digits begin, and the word that ends with the other 14 and the suffix.
    uint256 private constant FIRST = 36;
    uint256 private constant LAST = 52;
    /// "1", the digit 0, in all bytes but those of 14 digits.
    uint256 private constant ZEROS = 0x3131313131313131313131313131313131310000000000000000000000000000;
    uint256 private constant FOURTEEN = (1 << 112) - 1;
    /// How every multihash of SHA-256 begins.
    uint256 private constant SHA256_MARK = 0x1220;

    /// In each byte: the lowest bit, the highest one.
    uint256 private constant LOW = 0x0101010101010101010101010101010101010101010101010101010101010101;
    uint256 private constant HIGH = LOW << 7;

    /// @notice The hash in this location, if it is written exactly as `render` writes it.
    function parse(bytes calldata location) internal pure returns (bool found, bytes32 hash) {
        if (location.length != LENGTH) return (false, 0);
        bytes32 head;
        bytes32 tail;
        uint256 first;
        uint256 last;
        assembly ("memory-safe") {
            let start := location.offset
            head := calldataload(start)
            tail := calldataload(add(start, 4))
            first := calldataload(add(start, FIRST))
            last := calldataload(add(start, LAST))
        }
        if (head != PREFIX_HEAD || tail != PREFIX_TAIL || last & 0xffff != 0x227d) return (false, 0);
        (bool firstValid, uint256 high) = number(first);
        (bool lastValid, uint256 low) = number(ZEROS | ((last >> 16) & FOURTEEN));
        if (!firstValid || !lastValid) return (false, 0);
        uint256 overflow;
        (overflow, hash) = join(high, low);
        return (overflow == SHA256_MARK, hash);
    }

    /// @dev 32 digits of base 58, all at once. Rationale: digit by digit they cost 80 gas each, so 8,000 more for a task.
    /// The alphabet is 1-9, A-H, J-N, P-Z, a-k, m-z: what is to be taken from a character to make it a digit grows at the
    /// beginning of each of these runs, and a character between two runs is none.
    function number(uint256 text) private pure returns (bool valid, uint256 value) {
        unchecked {
            // Characters above 0x7f, which `atLeast` cannot compare, are no digits either.
            uint256 bad = (text & HIGH) | (atLeast(text, 0x31) ^ HIGH) | atLeast(text, 0x7b);
            value = text - 0x31 * LOW;
            uint256 run = atLeast(text, 0x41);
            bad |= atLeast(text, 0x3a) ^ run;
            value -= 7 * (run >> 7);
            run = atLeast(text, 0x4a);
            bad |= atLeast(text, 0x49) ^ run;
            value -= run >> 7;
            run = atLeast(text, 0x50);
            bad |= atLeast(text, 0x4f) ^ run;
            value -= run >> 7;
            run = atLeast(text, 0x61);
            bad |= atLeast(text, 0x5b) ^ run;
            value -= 6 * (run >> 7);
            run = atLeast(text, 0x6d);
            bad |= atLeast(text, 0x6c) ^ run;
            value -= run >> 7;
            if (bad != 0) return (false, 0);
        }
        return (true, weigh(value));
    }

    /// @dev The highest bit of each byte that is at least `least`, if all bytes are below 0x80.
    function atLeast(uint256 text, uint256 least) private pure returns (uint256) {
        unchecked {
            return (text + (0x80 - least) * LOW) & HIGH;
        }
    }

    /// @dev The number with these 32 digits, a byte each: neighbours are joined to digits of base 58^2, these to digits of base
    /// 58^4, and so on. 58^32 is below 2^188.
    function weigh(uint256 digits) private pure returns (uint256) {
        unchecked {
            uint256 mask = type(uint256).max / 0x101;
            digits = ((digits >> 8) & mask) * 58 + (digits & mask);
            mask = type(uint256).max / 0x10001;
            digits = ((digits >> 16) & mask) * 58 ** 2 + (digits & mask);
            mask = type(uint256).max / 0x100000001;
            digits = ((digits >> 32) & mask) * 58 ** 4 + (digits & mask);
            mask = type(uint256).max / 0x10000000000000001;
            digits = ((digits >> 64) & mask) * 58 ** 8 + (digits & mask);
            return (digits >> 128) * 58 ** 16 + (digits & type(uint128).max);
        }
    }

    /// @dev high · 58^14 + low, in two words.
    function join(uint256 high, uint256 low) private pure returns (uint256 overflow, bytes32 word) {
        uint256 scale = 58 ** 14;
        assembly ("memory-safe") {
            let product := mul(high, scale)
            let reduced := mulmod(high, scale, not(0))
            overflow := sub(sub(reduced, product), lt(reduced, product))
            word := add(product, low)
            overflow := add(overflow, lt(word, product))
        }
    }

    /// @notice The location of the file with this hash, as JSON.
    function render(bytes32 hash) internal pure returns (bytes memory) {
        uint256 high = (SHA256_MARK << 128) | (uint256(hash) >> 128);
        uint256 low = uint128(uint256(hash));
        bytes memory alphabet = ALPHABET;
        bytes memory digits = new bytes(DIGITS);
        for (uint256 i = DIGITS; i > 0; --i) {
            low |= (high % 58) << 128;
            high /= 58;
            digits[i - 1] = alphabet[low % 58];
            low /= 58;
        }
        return bytes.concat(PREFIX, digits, SUFFIX);
    }
}
