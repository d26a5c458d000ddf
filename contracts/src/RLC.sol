// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IApprovalReceiver} from "./interfaces/IApprovalReceiver.sol";
import {IRLC} from "./interfaces/IRLC.sol";

/// @title RLC, the market's currency
contract RLC is IRLC {
    string public constant name = "iEx.ec Network Token";
    string public constant symbol = "RLC";
    uint8 public constant decimals = 9;
    /// 87,000,000 RLC.
    uint256 public constant initialSupply = 87_000_000 * 10 ** 9;

    uint256 public totalSupply = initialSupply;
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;

    constructor() {
        balanceOf[msg.sender] = initialSupply;
        emit Transfer(address(0), msg.sender, initialSupply);
    }

    /// @inheritdoc IRLC
    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    /// @inheritdoc IRLC
    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (value > allowed) revert ERC20InsufficientAllowance(msg.sender, allowed, value);
        allowance[from][msg.sender] = allowed - value;
        _transfer(from, to, value);
        return true;
    }

    /// @inheritdoc IRLC
    function approve(address spender, uint256 value) external returns (bool) {
        _approve(spender, value);
        return true;
    }

    /// @inheritdoc IRLC
    function approveAndCall(address spender, uint256 value, bytes calldata data) external returns (bool) {
        _approve(spender, value);
        IApprovalReceiver(spender).receiveApproval(msg.sender, value, address(this), data);
        return true;
    }

    /// @inheritdoc IRLC
    function burn(uint256 value) external returns (bool) {
        _take(msg.sender, value);
        totalSupply -= value;
        emit Transfer(msg.sender, address(0), value);
        return true;
    }

    function _approve(address spender, uint256 value) private {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }

    function _transfer(address from, address to, uint256 value) private {
        if (to == address(0)) revert ERC20InvalidReceiver(to);
        _take(from, value);
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _take(address from, uint256 value) private {
        uint256 balance = balanceOf[from];
        if (value > balance) revert ERC20InsufficientBalance(from, balance, value);
        balanceOf[from] = balance - value;
    }
}
