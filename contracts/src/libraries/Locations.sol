// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Locations of results in 32 bytes
/// @notice Most results are files in IPFS, whose location is always the same text but for the name: 46 digits of base 58, which
/// stand for the two bytes 1220 and a SHA-256 hash. The hash is all that needs to be kept.
library Locations {
    bytes private constant PREFIX = "{\"storage\":\"ipfs\",\"location\":\"/ipfs/";
    bytes private constant SUFFIX = "\"}";
    bytes private constant ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /// Values of the characters from "1" to "z" in base 58; ff for those that are none.
    bytes private constant VALUES =
        hex"000102030405060708ffffffffffffff090a0b0c0d0e0f10ff1112131415ff161718191a1b1c1d1e1f20ffffffffffff2122232425262728292a2bff2c2d2e2f30313233343536373839";

    uint256 private constant DIGITS = 46;
    uint256 private constant LENGTH = 84;
    /// 58 ** 23: half of the digits.
    uint256 private constant HALF = 58 ** 23;
    /// How every multihash of SHA-256 begins.
    uint256 private constant SHA256_MARK = 0x1220;

    /// @notice The hash in this location, if it is written exactly as `render` writes it.
    function parse(bytes calldata location) internal pure returns (bool found, bytes32 hash) {
        if (location.length != LENGTH) return (false, 0);
        if (keccak256(location[:PREFIX.length]) != keccak256(PREFIX)) return (false, 0);
        if (bytes2(location[LENGTH - 2:]) != bytes2(SUFFIX)) return (false, 0);
        bytes memory values = VALUES;
        (bool highValid, uint256 high) = number(values, location[PREFIX.length:PREFIX.length + DIGITS / 2]);
        (bool lowValid, uint256 low) = number(values, location[PREFIX.length + DIGITS / 2:LENGTH - 2]);
        if (!highValid || !lowValid) return (false, 0);
        uint256 overflow;
        (overflow, hash) = join(high, low);
        return (overflow == SHA256_MARK, hash);
    }

    /// @dev 23 digits of base 58.
    function number(bytes memory values, bytes calldata digits) private pure returns (bool valid, uint256 value) {
        uint256 bad;
        unchecked {
            for (uint256 i = 0; i < DIGITS / 2; ++i) {
                uint256 c = uint256(uint8(digits[i])) - 0x31; // far too large below "1"
                if (c >= values.length) return (false, 0);
                uint256 digit = uint8(values[c]);
                bad |= digit;
                value = value * 58 + digit;
            }
        }
        // Valid digits are below 58, so none of them has bit 6.
        return (bad & 0x40 == 0, value);
    }

    /// @dev high · 58^23 + low, in two words.
    function join(uint256 high, uint256 low) private pure returns (uint256 overflow, bytes32 word) {
        uint256 half = HALF;
        assembly ("memory-safe") {
            let product := mul(high, half)
            let reduced := mulmod(high, half, not(0))
            overflow := sub(sub(reduced, product), lt(reduced, product))
            word := add(product, low)
            overflow := add(overflow, lt(word, product))
        }
    }

    /// @notice The location of the file with this hash, as JSON.
    function render(bytes32 hash) internal pure returns (bytes memory) {
        bytes memory rest = abi.encodePacked(uint16(SHA256_MARK), hash);
        bytes memory digits = new bytes(DIGITS);
        for (uint256 i = DIGITS; i > 0; --i) {
            uint256 carry;
            for (uint256 k = 0; k < rest.length; ++k) {
                carry = (carry << 8) | uint8(rest[k]);
                rest[k] = bytes1(uint8(carry / 58));
                carry %= 58;
            }
            digits[i - 1] = ALPHABET[carry];
        }
        return bytes.concat(PREFIX, digits, SUFFIX);
    }
}
