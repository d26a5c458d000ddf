// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INativeEscrow} from "../interfaces/INativeEscrow.sol";
import {LedgerBase} from "./LedgerBase.sol";

/// @title The escrow of the chain's own coin: deposits and withdrawals
/// @dev Every movement is in the ledger before coins are sent, so that their receiver may call back.
contract NativeEscrowModule is INativeEscrow, LedgerBase {
    /// Wei in one nRLC.
    uint256 private constant UNIT = 10 ** 9;

    /// @dev Coins without a call.
    receive() external payable {
        _deposit(msg.sender);
    }

    /// @dev Everything that is none of the hub's functions.
    fallback() external payable override {
        _deposit(msg.sender);
    }

    /// @inheritdoc INativeEscrow
    function token() external pure returns (address) {
        return address(0);
    }

    /// @inheritdoc INativeEscrow
    function deposit() external payable returns (bool) {
        _deposit(msg.sender);
        return true;
    }

    /// @inheritdoc INativeEscrow
    function depositFor(address target) external payable returns (bool) {
        _deposit(target);
        return true;
    }

    /// @inheritdoc INativeEscrow
    function depositForArray(uint256[] calldata amounts, address[] calldata targets) external payable returns (bool) {
        require(amounts.length == targets.length, "invalid-array-length");
        uint256 rest = msg.value;
        for (uint256 i = 0; i < amounts.length; ++i) {
            rest -= amounts[i] * UNIT;
            _mint(targets[i], amounts[i]);
        }
        _send(msg.sender, rest);
        return true;
    }

    /// @inheritdoc INativeEscrow
    function withdraw(uint256 amount) external returns (bool) {
        _withdraw(amount, msg.sender);
        return true;
    }

    /// @inheritdoc INativeEscrow
    function withdrawTo(uint256 amount, address target) external returns (bool) {
        _withdraw(amount, target);
        return true;
    }

    /// @inheritdoc INativeEscrow
    function recover() external onlyOwner returns (uint256 delta) {
        delta = address(this).balance / UNIT - _totalSupply;
        _mint(_owner, delta);
    }

    function _deposit(address target) private {
        _mint(target, msg.value / UNIT);
        _send(msg.sender, msg.value % UNIT);
    }

    function _withdraw(uint256 amount, address to) private {
        _burn(msg.sender, amount);
        _send(to, amount * UNIT);
    }

    function _send(address to, uint256 value) private {
        if (value == 0) return;
        (bool ok,) = to.call{value: value}("");
        require(ok, "native-transfer-failed");
    }
}
