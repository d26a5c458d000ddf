// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title One account, one slot
/// @notice Layout, from the lowest bit:
///
///     stake      64 bits   free balance, nRLC
///     frozen     64 bits   frozen balance, nRLC
///     score      64 bits   reputation of the worker
///     imported    1 bit    the score was taken over from the former hub
///     number     31 bits   the worker's number, given when it is settled first (`WorkerNumbers`)
///     settled    32 bits   only in the hub's own account: how many settlements there were; its number is the last one given
///
/// The slot is the account's address shifted left by 96 bits, and `TAG` in the low bits.
/// @dev Rationale: RLC's supply is below 2^57 nRLC and the hub never credits more than 2^64 - 1 in all, so no sum of balances
/// can overflow its room. A slot that Solidity derives by hashing ends in these 96 bits with a chance of 2^-96.
library Accounts {
    uint256 private constant TAG = 0xacc0;
    uint256 internal constant MAX = type(uint64).max;
    uint256 internal constant MAX_NUMBER = type(uint32).max >> 1;

    function load(address account) internal view returns (uint256 word) {
        assembly ("memory-safe") {
            word := sload(or(shl(96, account), TAG))
        }
    }

    function save(address account, uint256 word) internal {
        assembly ("memory-safe") {
            sstore(or(shl(96, account), TAG), word)
        }
    }

    function stake(uint256 word) internal pure returns (uint256) {
        return uint64(word);
    }

    function frozen(uint256 word) internal pure returns (uint256) {
        return uint64(word >> 64);
    }

    function score(uint256 word) internal pure returns (uint256) {
        return uint64(word >> 128);
    }

    function imported(uint256 word) internal pure returns (bool) {
        return (word >> 192) & 1 == 1;
    }

    function number(uint256 word) internal pure returns (uint256) {
        return uint32(word >> 192) >> 1;
    }

    function settlements(uint256 word) internal pure returns (uint256) {
        return word >> 224;
    }

    /// @notice The word after `amount`, at most the stake, went from stake to frozen.
    function freeze(uint256 word, uint256 amount) internal pure returns (uint256) {
        unchecked {
            return word - amount + (amount << 64);
        }
    }

    /// @notice The word after `amount` was taken from frozen; panics (0x11) when there is less.
    function takeFrozen(uint256 word, uint256 amount) internal pure returns (uint256) {
        if (amount > frozen(word)) {
            // As checked arithmetic does.
            assembly ("memory-safe") {
                mstore(0, shl(224, 0x4e487b71))
                mstore(4, 0x11)
                revert(0, 0x24)
            }
        }
        unchecked {
            return word - (amount << 64);
        }
    }

    /// @notice The word with another score.
    function withScore(uint256 word, uint256 score_) internal pure returns (uint256) {
        return (word & ~(MAX << 128)) | (score_ << 128);
    }

    /// @notice The word with a score that is better by one.
    function withBetterScore(uint256 word) internal pure returns (uint256) {
        unchecked {
            return word + (1 << 128);
        }
    }

    /// @notice The word with another number.
    function withNumber(uint256 word, uint256 number_) internal pure returns (uint256) {
        return (word & ~(MAX_NUMBER << 193)) | (number_ << 193);
    }

    /// @notice The hub's word after one more settlement.
    /// @dev After 2^32 the count begins anew, and `CodeStore` refuses to write what was written before.
    function withSettlement(uint256 word) internal pure returns (uint256) {
        unchecked {
            return word + (1 << 224);
        }
    }

    /// @notice The word with the mark that the score was imported.
    function withImported(uint256 word) internal pure returns (uint256) {
        return word | (1 << 192);
    }
}
